import Testing

/// Tests that start programs, one after the other: a script that is being written while another test forks a process
/// cannot be started.
@Suite(.serialized) struct ProgramTests {}

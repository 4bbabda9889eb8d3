// tests of Runs

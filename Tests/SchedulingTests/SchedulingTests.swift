// tests of Scheduling

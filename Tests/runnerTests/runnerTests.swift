// tests of runner

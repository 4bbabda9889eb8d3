// tests of Training

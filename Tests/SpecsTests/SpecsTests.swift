// tests of Specs

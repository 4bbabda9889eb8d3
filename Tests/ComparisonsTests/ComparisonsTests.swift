// tests of Comparisons

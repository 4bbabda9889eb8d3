// tests of Diagnostics

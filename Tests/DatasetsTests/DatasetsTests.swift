// tests of Datasets

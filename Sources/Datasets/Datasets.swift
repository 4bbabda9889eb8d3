// Datasets: see ARCHITECTURE.md

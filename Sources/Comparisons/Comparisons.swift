// Comparisons: see ARCHITECTURE.md

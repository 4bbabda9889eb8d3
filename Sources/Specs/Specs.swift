// Specs: see ARCHITECTURE.md

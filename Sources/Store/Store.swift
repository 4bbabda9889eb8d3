// Store: see ARCHITECTURE.md

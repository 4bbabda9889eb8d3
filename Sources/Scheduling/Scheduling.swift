// Scheduling: see ARCHITECTURE.md

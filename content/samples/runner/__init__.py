"""The rooms behind ../run.py: steps, testing (with regions), evidence, outputs, processes, walk (which follows the pages)."""

"""Lesson 03, losses: what there is to do in it."""

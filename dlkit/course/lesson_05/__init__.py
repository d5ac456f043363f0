"""Lesson 05, learning rate and epochs: what there is to do in it."""

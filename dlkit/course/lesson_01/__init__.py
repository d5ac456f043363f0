"""Lesson 01, what deep learning is: what there is to do in it."""

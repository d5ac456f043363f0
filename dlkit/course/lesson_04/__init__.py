"""Lesson 04, gradient descent: what there is to do in it."""

"""Lesson 07, backpropagation: what there is to do in it."""

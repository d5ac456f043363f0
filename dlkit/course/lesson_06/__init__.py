"""Lesson 06, the multilayer perceptron: what there is to do in it."""

"""Lesson 10, overfitting and regularisation: what there is to do in it."""

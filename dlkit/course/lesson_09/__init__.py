"""Lesson 09, mini-batches and optimizers: what there is to do in it."""

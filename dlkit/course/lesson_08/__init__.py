"""Lesson 08, the playground: what there is to do in it."""

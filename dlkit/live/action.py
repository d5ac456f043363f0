"""What anyone may ask of a panel: done on one thread, and never a traceback."""

import functools

from threadpoolctl import ThreadpoolController

from dlkit.live.controls import RefusedError

_libraries = ThreadpoolController()


def action(method, by_learner=True):
    """Make a method safe to call from anywhere: what goes wrong is told in the panel.

    What a learner does takes the last message away; what a panel does of itself does
    not. Small products stall when BLAS threads them: the work is done on one thread.
    """

    @functools.wraps(method)
    def guarded(self, *args, **kwargs):
        if self.closed:
            return
        outermost, self._acting = not self._acting, True
        if outermost and by_learner:
            self.failure = None
            self.say("")
        try:
            with _libraries.limit(limits=1, user_api="blas"):
                method(self, *args, **kwargs)
        except RefusedError as refusal:
            self.say(str(refusal))
        except Exception as error:
            self.fail(error)
        finally:
            if outermost:
                self._acting = False

    return guarded


own_action = functools.partial(action, by_learner=False)

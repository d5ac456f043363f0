"""What the estimators share."""

from dataclasses import fields


class Estimator:
    """A dataclass of parameters, which scikit-learn's `clone` can copy unfitted."""

    def get_params(self, deep=True):  # noqa: ARG002  # the name scikit-learn calls by
        """Parameter model ini, dari namanya ke nilainya.

        ``type(model)(**model.get_params())`` membuat model yang sama, belum dilatih.

        Parameters
        ----------
        deep : bool
            Tidak berpengaruh: tidak ada model di dalam model ini.

        Returns
        -------
        dict
        """
        return {field.name: getattr(self, field.name) for field in fields(self)}

# syntax=docker/dockerfile:1
ARG PYTHON=3.14
FROM ghcr.io/astral-sh/uv:0.11 AS uv

FROM python:3.14-slim AS build
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy
WORKDIR /app
COPY --from=uv /uv /uvx /bin/
COPY pyproject.toml uv.lock ./
RUN --mount=type=cache,target=/root/.cache/uv \
    uv sync --locked --no-dev --no-install-project
COPY . .
RUN --mount=type=cache,target=/root/.cache/uv \
    uv sync --locked --no-dev

# The second stage holds what runs, nothing else.
FROM python:3.14-slim
LABEL org.opencontainers.image.title="Cairn" org.opencontainers.image.source="https://example.org/cairn"
ENV PATH="/app/.venv/bin:$PATH" \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=config.settings
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl gettext \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --create-home --uid 1000 cairn && mkdir -p /app/media && chown cairn /app/media
WORKDIR /app
COPY --from=build --chown=cairn:cairn /app /app
USER cairn
RUN DJANGO_SECRET_KEY=build python manage.py collectstatic --noinput
EXPOSE 8000
VOLUME /app/media
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=3s CMD curl -f http://localhost:8000/health/ || exit 1
ENTRYPOINT ["/app/docker-entrypoint.sh"]
CMD ["gunicorn", "config.wsgi", "--bind", "0.0.0.0:8000", "--workers", "4"]

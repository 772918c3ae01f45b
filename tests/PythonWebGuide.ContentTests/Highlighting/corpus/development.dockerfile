FROM debian:trixie
MAINTAINER ada@cairn.example
ARG USER=dev
ARG HOME="/home/${USER}"
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
RUN apt-get update && \
    apt-get install -y git python3 python3-venv postgresql-client && \
    apt-get clean
RUN curl -LsSf https://astral.sh/uv/install.sh | sh
RUN if [ -n "$USER" ]; then useradd --create-home "$USER"; fi
ENV EDITOR=vim LANG=C.UTF-8
ADD https://cairn.example/dump.sql.gz /tmp/dump.sql.gz
USER dev
WORKDIR /home/dev/cairn
ONBUILD COPY . /home/dev/cairn
ONBUILD RUN uv sync
# What starts when nobody says otherwise
CMD uv run python manage.py runserver 0.0.0.0:8000

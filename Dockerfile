# Build: the packages, with the compiler that hnswlib-node needs where it has no prebuilt binary.
FROM node:22-bookworm AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

# Run: no compiler, no root. The index is built when the container first starts and kept in the volume.
FROM node:22-bookworm-slim
ENV NODE_ENV=production STATE_DIR=/state INDEX_DIR=/state/index PORT=8080
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json tsconfig.json ./
COPY src ./src
COPY data ./data
COPY embeddings ./embeddings
# Compiled here, once: nothing can be written beside the program when it runs.
RUN node src/launch.mjs commands/index --help > /dev/null
RUN mkdir /state && chown node:node /state
USER node
VOLUME /state
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "src/launch.mjs"]

package org.cloudmigration.service.pipeline.embedded;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.cloudmigration.service.database.DatabaseAdapters;

/**
 * What all runs of an engine share.
 *
 * @param haulier who carries the rows; empty if this server does
 */
record EngineMeans(
    DatabaseAdapters adapters,
    Executor executor,
    Watchman watchman,
    Consumer<SwapStep> swapObserver,
    Optional<Haulier> haulier) {}

package org.cloudmigration.service.pipeline.embedded;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.cloudmigration.service.database.DatabaseAdapters;

/** What all runs of an engine share. */
record EngineMeans(
    DatabaseAdapters adapters,
    Executor executor,
    Watchman watchman,
    Consumer<SwapStep> swapObserver) {}

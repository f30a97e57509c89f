package org.cloudmigration.service.upgrade.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cloudmigration.service.upgrade.RecordChange;

/** Hands changes of records on, so many at once that memory stays flat however many there are. */
final class ChangeBatches implements Consumer<RecordChange> {

  static final int AT_ONCE = 1_000;

  private final Consumer<List<RecordChange>> reader;
  private List<RecordChange> batch = new ArrayList<>();

  ChangeBatches(Consumer<List<RecordChange>> reader) {
    this.reader = reader;
  }

  @Override
  public void accept(RecordChange change) {
    batch.add(change);
    if (batch.size() == AT_ONCE) {
      flush();
    }
  }

  /** Hands on what is left. */
  void flush() {
    if (!batch.isEmpty()) {
      List<RecordChange> full = batch;
      batch = new ArrayList<>();
      reader.accept(full);
    }
  }
}

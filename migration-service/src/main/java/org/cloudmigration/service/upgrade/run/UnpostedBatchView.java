package org.cloudmigration.service.upgrade.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.upgrade.BatchCause;
import org.cloudmigration.domain.upgrade.Journal;
import org.cloudmigration.domain.upgrade.UnpostedBatch;

/**
 * A batch of journal lines that is still to be posted.
 *
 * @param place in the order in which a company's batches are posted, from 1
 * @param balance of the lines without a balancing account, local currency; 0 for journals of items
 * @param reason the first line that cannot be posted, and why; blank unless posting was tried
 * @param advice for who posts it; blank if there is none
 * @param lookedAt when the tenant was asked
 */
public record UnpostedBatchView(
    UUID id,
    String company,
    int place,
    Journal journal,
    String template,
    String batch,
    long lines,
    BigDecimal balance,
    BatchCause cause,
    String reason,
    String advice,
    Instant lookedAt) {

  static UnpostedBatchView of(UnpostedBatch batch) {
    return new UnpostedBatchView(
        batch.id(),
        batch.companyName(),
        batch.place(),
        batch.journal(),
        batch.template(),
        batch.batch(),
        batch.lines(),
        batch.balance(),
        batch.cause(),
        batch.reason(),
        batch.advice(),
        batch.lookedAt());
  }
}

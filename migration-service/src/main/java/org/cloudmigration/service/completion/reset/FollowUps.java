package org.cloudmigration.service.completion.reset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.completion.DataReset;
import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.domain.completion.ResetStatus;
import org.cloudmigration.domain.operation.ErrorReport;

/** The full runs that are wanted after resets, for who starts runs. */
@ApplicationScoped
@Transactional
public class FollowUps {

  @Inject Resets resets;

  /** Who wants a run where. */
  public record Wish(UUID environmentId, String wantedBy) {}

  /** Ids of the resets that have ended and whose run is due. */
  public List<UUID> due() {
    return resets.waiting();
  }

  /** Nobody else fulfils the wish until the transaction ends; empty if somebody has already. */
  public Optional<Wish> claim(UUID resetId) {
    return Optional.ofNullable(resets.locked(resetId))
        .filter(reset -> reset.status() == ResetStatus.COMPLETED)
        .filter(reset -> reset.followUp() == FollowUp.WAITING)
        .map(reset -> new Wish(reset.environmentId(), reset.startedBy()));
  }

  public void started(UUID resetId) {
    change(resetId, FollowUpEvent.RUN_STARTED, null);
  }

  public void dropped(UUID resetId, ErrorReport why) {
    change(resetId, FollowUpEvent.REFUSED, why);
  }

  private void change(UUID resetId, FollowUpEvent event, ErrorReport why) {
    DataReset reset = resets.locked(resetId);
    reset.followUpIs(FollowUpStates.MACHINE.next(reset.followUp(), event), why);
  }
}

package org.cloudmigration.web.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.service.management.LogOrder;
import org.cloudmigration.service.management.LogStatus;
import org.junit.jupiter.api.Test;

/** What the log shows can be sent to somebody as an address. */
class LogQueryTest {

  private static LogQuery of(String query) {
    return LogQuery.of(QueryParameters.fromString(query));
  }

  @Test
  void anAddressIsReadAsItWasWritten() {
    LogQuery query =
        new LogQuery(
            Set.of(LogStatus.IN_PROGRESS, LogStatus.FAILED),
            Set.of(ReplicationType.AZURE_DATA_LAKE),
            "a & b",
            LocalDate.of(2026, 1, 31),
            LocalDate.of(2026, 2, 1),
            new LogOrder(LogOrder.Column.ROWS, false));
    assertThat(of(query.parameters().getQueryString())).isEqualTo(query);
  }

  @Test
  void whatIsUsualStandsInNoAddress() {
    assertThat(LogQuery.ALL.parameters().getQueryString()).isEmpty();
    assertThat(of("")).isEqualTo(LogQuery.ALL);
    assertThat(LogQuery.ALL.showsAll()).isTrue();
  }

  @Test
  void whatNobodyUnderstandsIsLeftOut() {
    assertThat(of("status=nonsense&type=&from=tomorrow&to=2026-13-01&sort=name-up"))
        .isEqualTo(LogQuery.ALL);
  }

  @Test
  void aDayIsThatOfTheViewer() {
    var filter = of("from=2026-01-31&to=2026-01-31").filter(ZoneId.of("America/New_York"));
    assertThat(filter.from()).isEqualTo(Instant.parse("2026-01-31T05:00:00Z"));
    assertThat(filter.before()).isEqualTo(Instant.parse("2026-02-01T05:00:00Z"));
  }
}

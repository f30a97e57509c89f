package org.cloudmigration.web.replication;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.replication.TableFilter;
import org.junit.jupiter.api.Test;

class TableSearchTest {

  private static TableSearch thereAndBack(TableSearch search) {
    return TableSearch.of(QueryParameters.simple(search.address()));
  }

  @Test
  void whatIsSoughtIsReadBackFromItsAddress() {
    var search =
        new TableSearch(
            new TableFilter(
                "a b&c",
                Set.of(TableStatus.FAILED, TableStatus.WARNING),
                "Fabrikam",
                Set.of(Verification.DIFFERS)),
            Optional.of(UUID.randomUUID()));
    assertThat(thereAndBack(search)).isEqualTo(search);
    var all = new TableSearch(TableFilter.ALL, Optional.empty());
    assertThat(thereAndBack(all)).isEqualTo(all);
  }

  @Test
  void tablesOfNoCompanyAreToldFromThoseOfAny() {
    var none = new TableSearch(new TableFilter("", Set.of(), "", Set.of()), Optional.empty());
    assertThat(thereAndBack(none).filter().company()).isEmpty();
    assertThat(TableSearch.of(QueryParameters.empty()).filter().company()).isNull();
  }

  @Test
  void whatIsNoStateOrIdIsLeftOut() {
    TableSearch search =
        TableSearch.of(QueryParameters.simple(Map.of("status", "FAILED,nonsense", "table", "x")));
    assertThat(search.filter().statuses()).containsExactly(TableStatus.FAILED);
    assertThat(search.open()).isEmpty();
  }
}

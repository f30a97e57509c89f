package org.cloudmigration.web.replication;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.replication.TableFilter;

/**
 * What is sought among the tables of a run, as the address says it.
 *
 * @param open the table whose details are shown
 */
record TableSearch(TableFilter filter, Optional<UUID> open) {

  /** Stands for the blank name, which an address cannot tell from none. */
  private static final String DATABASE = "(database)";

  static TableSearch of(QueryParameters address) {
    String company = one(address, "company");
    return new TableSearch(
        new TableFilter(
            one(address, "text"),
            several(address, "status", TableStatus.class),
            company.isEmpty() ? null : company.equals(DATABASE) ? "" : company,
            several(address, "verification", Verification.class)),
        address.getSingleParameter("table").flatMap(RunNavigation::id));
  }

  Map<String, String> address() {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("text", filter.text());
    said.put("status", joined(filter.statuses()));
    said.put("company", company());
    said.put("verification", joined(filter.verifications()));
    said.put("table", open.map(UUID::toString).orElse(""));
    return said;
  }

  TableSearch with(TableFilter other) {
    return new TableSearch(other, open);
  }

  TableSearch opening(Optional<UUID> table) {
    return new TableSearch(filter, table);
  }

  private String company() {
    if (filter.company() == null) {
      return "";
    }
    return filter.company().isEmpty() ? DATABASE : filter.company();
  }

  private static String one(QueryParameters address, String name) {
    return address.getSingleParameter(name).orElse("");
  }

  /** What is no such state is left out. */
  private static <E extends Enum<E>> Set<E> several(
      QueryParameters address, String name, Class<E> type) {
    Set<E> found = EnumSet.noneOf(type);
    Set<String> said = Set.copyOf(Arrays.asList(one(address, name).split(",")));
    for (E state : type.getEnumConstants()) {
      if (said.contains(state.name())) {
        found.add(state);
      }
    }
    return found;
  }

  private static String joined(Set<? extends Enum<?>> states) {
    return states.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }
}

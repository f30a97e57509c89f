package org.cloudmigration.web.operation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cloudmigration.service.operation.TimeLineFilter;

/** Where a filtered time line is exported; what {@link TimeLineResource} reads. */
final class ExportAddress {

  private ExportAddress() {}

  /**
   * @param format {@code csv} or {@code jsonl}
   */
  static String of(String format, TimeLineFilter filter) {
    List<String> parameters = new ArrayList<>();
    add(parameters, "environment", filter.environment());
    add(parameters, "q", filter.text());
    filter.categories().stream().sorted().forEach(c -> add(parameters, "category", word(c)));
    filter.outcomes().stream().sorted().forEach(o -> add(parameters, "outcome", word(o)));
    add(parameters, "who", filter.userName());
    add(parameters, "from", filter.from());
    add(parameters, "until", filter.until());
    return "admin/v1.0/timeline." + format + "?" + String.join("&", parameters);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void add(List<String> parameters, String name, Object value) {
    if (value != null && !value.toString().isEmpty()) {
      parameters.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }
}

package org.cloudmigration.service.error;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of the catalogue. Places for specifics are written <code>{name|words}</code>; the words
 * stand there wherever nothing more is known, so that the text can be read by itself.
 */
public record ErrorText(String template) {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)\\|([^{}|]*)}");

  /**
   * @param words what stands at the places, by their names; none has to be there
   */
  public String with(Map<String, String> words) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place -> Matcher.quoteReplacement(words.getOrDefault(place.group(1), place.group(2))));
  }

  /** As the catalogue shows it. */
  public String general() {
    return with(Map.of());
  }
}

package org.cloudmigration.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoLinkIsDeadTest {

  private static final Path FILES = Path.of("src/main/resources/org/cloudmigration/web/help");
  private static final Pattern LINK = Pattern.compile("]\\(([^)]*)\\)");
  private static final String ERROR = "help/errors/";

  @ParameterizedTest
  @EnumSource
  void everyTopicHasAFileThatBeginsWithItsTitle(HelpTopic topic) {
    assertThat(topic.text()).startsWith("# " + topic.title() + "\n");
    assertThat(topic.summary()).endsWith(".");
    assertThat(HelpTopic.of(topic.id())).contains(topic);
  }

  @Test
  void everyFileIsATopic() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(HelpTopic.values()).map(topic -> topic.id() + ".md").toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void linksOfATopicLeadToOurOwnPages(HelpTopic topic) {
    assertThat(topic.text()).doesNotContain("http://", "https://");
    Matcher links = LINK.matcher(topic.text());
    while (links.find()) {
      String address = links.group(1);
      assertThat(leadsSomewhere(address)).as(topic + " links to " + address).isTrue();
    }
  }

  @Test
  void everyErrorHasATopicToReadOnIn() {
    assertThat(ErrorCatalogue.SHIPPED.entries())
        .allSatisfy(entry -> assertThat(HelpTopic.of(entry.topic())).as(entry.code()).isPresent());
  }

  private static boolean leadsSomewhere(String address) {
    if (address.startsWith(ERROR)) {
      return !ErrorCatalogue.SHIPPED.of(address.substring(ERROR.length())).isEmpty();
    }
    return address.equals("help/errors")
        || (address.startsWith("help/")
            && HelpTopic.of(address.substring("help/".length())).isPresent());
  }
}

package org.cloudmigration.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** News that were read before a command arrive after it. */
class ReadingsTest {

  private final Readings readings = new Readings();

  @Test
  void oldNewsAreNotShown() {
    int news = readings.begin();
    int afterCommand = readings.begin();
    assertThat(readings.shows(afterCommand)).isTrue();
    assertThat(readings.shows(news)).isFalse();
  }

  @Test
  void newsInTheirOrderAre() {
    assertThat(readings.shows(readings.begin())).isTrue();
    assertThat(readings.shows(readings.begin())).isTrue();
  }
}

package org.cloudmigration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationHeaderTest {

  private static final long SEED = 20_261_122;

  private static String basic(String text) {
    return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ApiCredentials read(String header) {
    return ApiCredentials.of(List.of(header));
  }

  @Test
  void noHeaderIsNobody() {
    assertThat(ApiCredentials.of(List.of())).isEqualTo(new ApiCredentials.None());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic ", "basic ", "BASIC   "})
  void aPasswordMayHoldColonsAndAnyLetters(String scheme) {
    String header = basic("nora:grüß:Gott€").replace("Basic ", scheme);
    assertThat(read(header)).isEqualTo(new ApiCredentials.Password("nora", "grüß:Gott€"));
  }

  @Test
  void aTokenIsTakenAsItIs() {
    assertThat(read("bearer a-b_c.d~e+f/g=="))
        .isEqualTo(new ApiCredentials.Token("a-b_c.d~e+f/g=="));
  }

  @Test
  void noSecretShowsInALog() {
    assertThat(read(basic("nora:secret")).toString()).doesNotContain("secret");
    assertThat(read("Bearer secret").toString()).doesNotContain("secret");
  }

  static Stream<String> unreadable() {
    return Stream.of(
        "",
        " ",
        "Basic",
        "Basic ",
        "Bearer",
        "Bearer a b",
        "Bearer a,b",
        "Digest abc",
        "Basic a",
        "Basic ====",
        "Basic bm9yYQ==",
        "Basic " + Base64.getEncoder().encodeToString(new byte[] {'a', ':', (byte) 0xff}),
        "Bearer " + "x".repeat(ApiCredentials.LONGEST_HEADER),
        basic(":password"),
        basic("nora\n:password"),
        basic("nora:\0"),
        basic("n".repeat(ApiCredentials.LONGEST_NAME + 1) + ":x"),
        basic("nora:" + "x".repeat(ApiCredentials.LONGEST_PASSWORD + 1)));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void whatIsNotUnderstoodIsNobody(String header) {
    assertThat(read(header)).isEqualTo(new ApiCredentials.Unreadable());
  }

  @Test
  void ofTwoHeadersNoneCounts() {
    assertThat(ApiCredentials.of(List.of(basic("nora:x"), basic("otto:y"))))
        .isEqualTo(new ApiCredentials.Unreadable());
  }

  @Test
  void everyPasswordThatFitsComesOutAsItWentIn() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      String name = letters(random, 1 + random.nextInt(40)).replace(':', '_');
      String password = letters(random, random.nextInt(90));
      assertThat(read(basic(name + ":" + password)))
          .isEqualTo(new ApiCredentials.Password(name, password));
    }
  }

  @Test
  void noHeaderWhateverBreaksTheReader() {
    Random random = new Random(SEED);
    String[] starts = {"", "Basic ", "Bearer ", "Basic", "basic bm9yYTp4", "\t", "Basic bm9y:"};
    for (int i = 0; i < 20_000; i++) {
      byte[] noise = new byte[random.nextInt(60)];
      random.nextBytes(noise);
      String header = starts[random.nextInt(starts.length)];
      header +=
          random.nextBoolean()
              ? new String(noise, StandardCharsets.ISO_8859_1)
              : Base64.getEncoder().encodeToString(noise);
      switch (read(header)) {
        case ApiCredentials.Password basic ->
            assertThat(basic.name()).isNotEmpty().doesNotContainPattern("\\p{Cntrl}");
        case ApiCredentials.Token bearer -> assertThat(bearer.token()).doesNotContain(" ");
        case ApiCredentials.Unreadable unreadable -> {}
        case ApiCredentials.None none -> throw new AssertionError(header);
      }
    }
  }

  private static String letters(Random random, int count) {
    return random
        .ints(' ', 0x2fff)
        .filter(letter -> !Character.isISOControl(letter))
        .limit(count)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

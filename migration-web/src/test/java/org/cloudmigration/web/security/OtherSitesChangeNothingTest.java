package org.cloudmigration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherSitesChangeNothingTest {

  @ParameterizedTest
  @CsvSource({
    "GET,    ,                          cross-site,  true",
    "POST,   ,                          ,            false",
    "POST,   http://host:8080,          ,            true",
    "POST,   https://HOST:8080,         ,            true",
    "POST,   http://host,               ,            false",
    "POST,   http://evil.example,       ,            false",
    "POST,   http://host:8080.evil.net, ,            false",
    "POST,   null,                      ,            false",
    "POST,   http://[,                  ,            false",
    "DELETE, ,                          same-origin, true",
    "PATCH,  http://host:8080,          same-site,   false",
    "POST,   http://host:8080,          cross-site,  false",
    "POST,   ,                          none,        false"
  })
  void aCookieChangesSomethingFromThePageAlone(
      String method, String origin, String site, boolean allowed) {
    Map<String, String> headers = new HashMap<>(Map.of("Host", "host:8080"));
    headers.put("Origin", origin);
    headers.put("Sec-Fetch-Site", site);
    assertThat(SameOrigin.holds(FakeRequest.of(method, headers))).isEqualTo(allowed);
  }
}

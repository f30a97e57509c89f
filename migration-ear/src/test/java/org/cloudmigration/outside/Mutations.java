package org.cloudmigration.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Requests that are nearly right, and some that are nowhere near. */
record Mutations(Random random, List<Template> templates) {

  /**
   * A request that the API understands.
   *
   * @param target path and query, encoded
   */
  record Template(String method, String target, String body) {}

  record Request(String method, String target, Map<String, String> headers, String body) {}

  private static final List<String> METHODS =
      List.of("GET", "POST", "PATCH", "DELETE", "PUT", "HEAD", "OPTIONS", "MERGE", "BREW");
  private static final List<String> TARGET_PARTS =
      List.of(
          "%00",
          "%2F",
          "%5C",
          "%25",
          "%27",
          "''",
          "'",
          "(",
          ")",
          "()",
          "(1)",
          "$",
          "$count",
          "$value",
          "$ref",
          "$batch",
          "$all",
          "$entity",
          "$crossjoin(companies)",
          "$metadata",
          "/",
          "//",
          ";a=b",
          "?",
          "&",
          "=",
          "#",
          "$filter=",
          "$expand=*",
          "$expand=companies",
          "$levels=max",
          "$select=*",
          "$top=-1",
          "$top=2147483648",
          "$skip=9999999999",
          "$skiptoken=W10",
          "$format=atom",
          "$format=application/json;odata.metadata=full",
          "$search=a",
          "$apply=groupby((id))",
          "$id=a",
          "%20eq%20",
          "%20and%20not%20",
          "null",
          "%C3%A4",
          "%F0%9D%84%9E",
          "%ED%A0%80",
          "%FF",
          "Microsoft.NAV.",
          "Microsoft.NAV.company",
          "00000000-0000-0000-0000-000000000000",
          "9999-12-31T23:59:60Z",
          "-1e999",
          "@p",
          "@p=1",
          "id%20in%20(",
          "any(a:a/id%20eq%201)",
          "year(startTime)",
          "cast(id,Edm.String)");
  private static final List<String> BODY_PARTS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          ",",
          "null",
          "true",
          "1e999",
          "-0",
          "\\u0000",
          "\\ud800",
          "\u0000",
          "\uFEFF",
          "\"@odata.type\":\"#x\",",
          "\"@odata.bind\":\"companies(1)\",",
          "\"id\":\"x\",",
          "\"x@odata.bind\":[],",
          "{\"a\":",
          "[[[[[[[[",
          "'; drop table x; --",
          "<!DOCTYPE a>",
          "\"\":1,",
          "9999999999999999999999");
  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "Accept",
              List.of(
                  "*/*",
                  "text/html",
                  "application/xml",
                  "a/b;q=x",
                  "application/json;odata.metadata=full",
                  ","),
          "Content-Type",
              List.of(
                  "",
                  "text/plain",
                  "application/xml",
                  "application/json;charset=x",
                  "application/json;IEEE754Compatible=true",
                  "multipart/mixed",
                  "a"),
          "If-Match", List.of("", "*", "\"", "W/\"0\"", "W/", "*,*", "\"a\",\"b\""),
          "If-None-Match", List.of("*", "\"", "W/\"0\""),
          "Prefer",
              List.of(
                  "odata.maxpagesize=0",
                  "odata.maxpagesize=99999999999",
                  "return=minimal",
                  "return=\"",
                  "respond-async",
                  ";"),
          "OData-Version", List.of("4.0", "4.01", "3.0", "x", ""),
          "OData-MaxVersion", List.of("4.0", "3.0", "-1", "4.01"),
          "X-HTTP-Method", List.of("PATCH", "DELETE", "BREW"),
          "X-HTTP-Method-Override", List.of("PATCH", "MERGE"),
          "Accept-Charset", List.of("utf-8", "x", "utf-8;q=2"));

  Request next() {
    Template template = one(templates);
    String method = rarely(8) ? one(METHODS) : template.method();
    String target = template.target();
    for (int i = random.nextInt(4); i > 0; i--) {
      target = mutated(target, TARGET_PARTS);
    }
    String body = template.body();
    for (int i = body.isEmpty() ? random.nextInt(8) / 7 : random.nextInt(4); i > 0; i--) {
      body = mutated(body, BODY_PARTS);
    }
    Map<String, String> headers = new TreeMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("If-Match", "*");
    List<String> names = new ArrayList<>(new TreeMap<>(HEADERS).keySet());
    for (int i = random.nextInt(3); i > 0; i--) {
      String name = one(names);
      headers.put(name, one(HEADERS.get(name)));
    }
    return new Request(method, line(target), headers, body);
  }

  private String mutated(String text, List<String> parts) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(6));
    String before = text.substring(0, at);
    return switch (random.nextInt(7)) {
      case 0 -> before;
      case 1 -> before + text.substring(to);
      case 2 ->
          before + text.substring(at, to).repeat(1 + random.nextInt(400)) + text.substring(to);
      case 3 -> before + (char) (33 + random.nextInt(94)) + text.substring(at);
      case 4 -> before + one(parts) + text.substring(to);
      default -> before + one(parts) + text.substring(at);
    };
  }

  /**
   * What ends a line would begin another part of the request; a target without a slash at its
   * beginning never gets through the server's connector.
   */
  private static String line(String target) {
    return "/" + target.replace(' ', '+').replaceAll("[\\r\\n]", "").replaceAll("^/+", "");
  }

  private boolean rarely(int times) {
    return random.nextInt(times) == 0;
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}

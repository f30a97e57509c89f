package org.cloudmigration.web.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the help is about, in the order of its contents; each has a file beside this class. */
public enum HelpTopic {
  SETUP("Cloud Migration Setup", "The guide from consent to companies, step by step."),
  CONNECTION("Connection and TLS", "Connection strings, logins, firewalls and certificates."),
  COMPATIBILITY_LEVEL("Compatibility level", "Why 130 is needed, and how to raise it."),
  CHANGE_TRACKING("Change tracking", "How a run finds what has changed since the last one."),
  RUNTIME("Integration runtime", "What reaches the source, its key and its nodes."),
  COMPANIES("Companies", "Choosing, creating, initializing and renaming them."),
  REPLICATION("Replication", "What a run does, how often, and what stopping it means."),
  VERIFICATION("What “verified” means", "How a copy is compared with its source."),
  FAILED_TABLES("Failed tables", "What a red table means for the data, and how it turns green."),
  USERS_AND_APPROVAL("Users and approval", "Who may do what, and whom a partner has to ask."),
  DATA_UPGRADE("Data upgrade", "From the source's tables to Business Central's, and its errors."),
  COMPLETING("Completing and resetting", "Ending a migration for good, for a while, or anew."),
  TROUBLESHOOTING("Troubleshooting", "Signs of trouble, what causes them, and what helps."),
  FAQ("Questions and answers", "What most people ask first."),
  PRIVACY("Privacy", "Which data goes where, and what is kept.");

  private final String title;
  private final String summary;

  HelpTopic(String title, String summary) {
    this.title = title;
    this.summary = summary;
  }

  static Optional<HelpTopic> of(String id) {
    return Arrays.stream(values()).filter(topic -> topic.id().equals(id)).findFirst();
  }

  /** As its address and its file have it. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String title() {
    return title;
  }

  String summary() {
    return summary;
  }

  /** Markdown. */
  String text() {
    try (InputStream file = HelpTopic.class.getResourceAsStream(id() + ".md")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.cloudmigration.web.operation;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudmigration.domain.operation.EntryCategory;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.service.operation.AuditView;
import org.cloudmigration.service.operation.Origin;
import org.cloudmigration.web.shell.Place;
import org.cloudmigration.web.shell.Tone;

/** The words, icons and links of entries. */
final class EntryWords {

  private static final Pattern ID =
      Pattern.compile("\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

  private EntryWords() {}

  static String of(EntryCategory category) {
    return switch (category) {
      case RUN -> "Runs";
      case SETUP -> "Setup";
      case COMPANY -> "Companies";
      case UPGRADE -> "Data upgrade";
      case RUNTIME -> "Keys and runtimes";
      case ENVIRONMENT -> "Environments";
      case COMPLETION -> "Completion";
      case SECURITY -> "Security and users";
      case DRIFT -> "Schema changes";
      case SERVICE -> "Service";
    };
  }

  static VaadinIcon icon(EntryCategory category) {
    return switch (category) {
      case RUN -> VaadinIcon.PLAY_CIRCLE_O;
      case SETUP -> VaadinIcon.COG_O;
      case COMPANY -> VaadinIcon.BUILDING_O;
      case UPGRADE -> VaadinIcon.EXCHANGE;
      case RUNTIME -> VaadinIcon.KEY_O;
      case ENVIRONMENT -> VaadinIcon.CLOUD_O;
      case COMPLETION -> VaadinIcon.FLAG_CHECKERED;
      case SECURITY -> VaadinIcon.SHIELD;
      case DRIFT -> VaadinIcon.RANDOM;
      case SERVICE -> VaadinIcon.SERVER;
    };
  }

  static String iconName(EntryCategory category) {
    return icon(category).create().getIcon();
  }

  static String of(EntryOutcome outcome) {
    return switch (outcome) {
      case DONE -> "Done";
      case REFUSED -> "Refused";
      case FAILED -> "Failed";
    };
  }

  static Tone tone(EntryOutcome outcome) {
    return switch (outcome) {
      case DONE -> Tone.NEUTRAL;
      case REFUSED -> Tone.WARNING;
      case FAILED -> Tone.BAD;
    };
  }

  /** What happened; of a command that was not carried out, which one. */
  static String sentence(AuditView entry) {
    return switch (entry.outcome()) {
      case REFUSED -> "“" + entry.command() + "” was refused";
      case FAILED -> entry.byServer() ? entry.sentence() : "“" + entry.command() + "” failed";
      case DONE -> entry.sentence();
    };
  }

  static String who(AuditView entry) {
    return who(entry.userName());
  }

  static String who(String userName) {
    return userName.equals(Origin.SERVER) ? "System" : userName;
  }

  /** The state that was left, or the reason alone, as the outcome is told beside it. */
  static String after(AuditView entry) {
    String mark = entry.outcome().mark("");
    return readable(
        entry.after().startsWith(mark) ? entry.after().substring(mark.length()) : entry.after());
  }

  /** Without ids, which only the details show. */
  static String readable(String text) {
    return ID.matcher(text).replaceAll("").replaceAll(" {2,}", " ").strip();
  }

  /** What it happened to, unless that is the environment, or an id that nobody can read. */
  static String subject(AuditView entry) {
    boolean told = entry.subject().equals(entry.environment());
    return told || ID.matcher(entry.subject()).matches() ? "" : entry.subject();
  }

  /** Address of the page that the entry is about; empty if that is this one. */
  static Optional<String> address(AuditView entry) {
    if (entry.environment().isEmpty()) {
      return Optional.empty();
    }
    return switch (entry.category()) {
      case RUN -> Optional.of(at(Place.MANAGEMENT_PATH, entry) + run(entry));
      case SETUP, RUNTIME -> Optional.of(at(Place.SETUP_PATH, entry));
      case COMPANY -> Optional.of(at(Place.COMPANIES_PATH, entry));
      case UPGRADE -> Optional.of(at(Place.UPGRADE_PATH, entry));
      case ENVIRONMENT, COMPLETION, DRIFT -> Optional.of(at(Place.MANAGEMENT_PATH, entry));
      case SECURITY, SERVICE -> Optional.empty();
    };
  }

  private static String at(String path, AuditView entry) {
    return path + "/" + entry.environment();
  }

  private static String run(AuditView entry) {
    Matcher id = ID.matcher(entry.subject() + " " + entry.after());
    return id.find() ? "/" + id.group() : "";
  }

  static String linkText(EntryCategory category) {
    return switch (category) {
      case RUN -> "Open run";
      case SETUP, RUNTIME -> "Open setup";
      case COMPANY -> "Open companies";
      case UPGRADE -> "Open data upgrade";
      default -> "Open management";
    };
  }
}

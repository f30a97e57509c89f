package org.cloudmigration.web.runtime;

import org.cloudmigration.domain.runtime.NodeStatus;
import org.cloudmigration.domain.runtime.RuntimeState;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.web.shell.Tone;

/** States of integration runtimes and their nodes, for people and in their colours. */
public final class RuntimeWords {

  private RuntimeWords() {}

  /** As Azure Data Factory writes it, such as {@code InitializeFailed}. */
  static String name(NodeStatus status) {
    return OptionName.of(status).replace(" ", "");
  }

  public static String of(RuntimeState state) {
    return switch (state) {
      case INITIAL -> "New";
      case STOPPED -> "Stopped";
      case STARTED -> "Started";
      case STARTING -> "Starting";
      case STOPPING -> "Stopping";
      case ACCESS_DENIED -> "Access denied";
      case NEED_REGISTRATION -> "Needs registration";
      case ONLINE -> "Online";
      case LIMITED -> "Limited";
      case OFFLINE -> "Offline";
    };
  }

  public static Tone tone(RuntimeState state) {
    return switch (state) {
      case STARTED, ONLINE -> Tone.GOOD;
      case STARTING, STOPPING -> Tone.ACTIVE;
      case NEED_REGISTRATION, LIMITED -> Tone.WARNING;
      case OFFLINE, ACCESS_DENIED -> Tone.BAD;
      case INITIAL, STOPPED -> Tone.NEUTRAL;
    };
  }

  /** What it means for the migrations that use it. */
  static String meaning(RuntimeState state) {
    return switch (state) {
      case INITIAL, STARTING -> "It is being made ready. Wait a little.";
      case STOPPED, STOPPING -> "It was stopped: no run can start.";
      case STARTED, ONLINE -> "All of its nodes are online.";
      case LIMITED -> "Not all of its nodes are online. Runs go on with those that are.";
      case NEED_REGISTRATION ->
          "No node has registered yet. The built-in node does so when an environment is prepared.";
      case OFFLINE -> "None of its nodes is online: no run can start.";
      case ACCESS_DENIED -> "Its data factory may not ask it: no run can start.";
    };
  }

  public static String of(NodeStatus status) {
    return switch (status) {
      case NEED_REGISTRATION -> "Needs registration";
      case ONLINE -> "Online";
      case LIMITED -> "Limited";
      case OFFLINE -> "Offline";
      case UPGRADING -> "Upgrading";
      case INITIALIZING -> "Initializing";
      case INITIALIZE_FAILED -> "Initialization failed";
    };
  }

  public static Tone tone(NodeStatus status) {
    return switch (status) {
      case ONLINE -> Tone.GOOD;
      case UPGRADING, INITIALIZING -> Tone.ACTIVE;
      case NEED_REGISTRATION, LIMITED -> Tone.WARNING;
      case OFFLINE, INITIALIZE_FAILED -> Tone.BAD;
    };
  }
}

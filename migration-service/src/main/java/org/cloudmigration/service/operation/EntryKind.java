package org.cloudmigration.service.operation;

import static org.cloudmigration.domain.operation.EntryCategory.COMPANY;
import static org.cloudmigration.domain.operation.EntryCategory.COMPLETION;
import static org.cloudmigration.domain.operation.EntryCategory.DRIFT;
import static org.cloudmigration.domain.operation.EntryCategory.ENVIRONMENT;
import static org.cloudmigration.domain.operation.EntryCategory.RUN;
import static org.cloudmigration.domain.operation.EntryCategory.RUNTIME;
import static org.cloudmigration.domain.operation.EntryCategory.SECURITY;
import static org.cloudmigration.domain.operation.EntryCategory.SERVICE;
import static org.cloudmigration.domain.operation.EntryCategory.SETUP;
import static org.cloudmigration.domain.operation.EntryCategory.UPGRADE;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudmigration.domain.operation.EntryCategory;

/**
 * Everything that stands in the audit trail: the commands of people by their names, and what
 * happens by itself. Kinds that nothing writes any more stay, for the trails that hold them.
 */
public enum EntryKind {
  RUN_REPLICATION("Run data replication", RUN, "Data replication was started"),
  RUN_DIAGNOSTIC("Create diagnostic run", RUN, "A diagnostic run was started"),
  RUN_FULL("Run full replication", RUN, "A full replication was started"),
  RUN_FULL_AFTER_RESET(
      "Start full run after reset", RUN, "The full replication after a reset was started"),
  STOP_RUN("Stop run", RUN, "The run was asked to stop"),
  PAUSE_RUN("Pause run", RUN, "The run was asked to pause"),
  RESUME_RUN("Resume run", RUN, "The run was resumed"),
  RUN_COMPLETED("Run completed", RUN, "The run completed"),
  RUN_COMPLETED_WITH_FAILURES(
      "Run completed with failed tables", RUN, "The run completed with failed tables"),
  RUN_STOPPED("Run stopped", RUN, "The run stopped"),
  RUN_PAUSED("Run paused", RUN, "The run paused"),
  RUN_INTERRUPTED("Run interrupted", RUN, "The run was interrupted"),
  RUN_FAILED("Run failed", RUN, "The run failed"),
  CLOSE_RUN("Close interrupted run", RUN, "A run that was cut off was closed"),
  LIMIT_SPEED("Limit speed of runs", RUN, "The speed of runs was limited or set free"),
  RETRY_TABLES("Retry tables", RUN, "Failed tables were put back to be copied"),
  RELOAD_TABLES("Reload tables", RUN, "Tables were put back to be copied again"),
  SKIP_TABLES("Skip tables", RUN, "Tables were taken out of the run"),
  BLOCK_TABLE("Block table", RUN, "A table was blocked"),
  UNBLOCK_TABLE("Unblock table", RUN, "A table was unblocked"),
  VERIFY_TABLES("Verify tables again", RUN, "A verification of tables was started"),
  STOP_VERIFICATION("Stop verification", RUN, "The verification of tables was stopped"),
  VERIFICATION_INTERRUPTED(
      "Verification interrupted", RUN, "A verification that was cut off was closed"),

  START_OVER("Start setup over", SETUP, "Setup was started over"),
  CONSENT("Accept warning and privacy notice", SETUP, "Warning and privacy notice were accepted"),
  CHOOSE_PRODUCT("Choose product", SETUP, "The product was chosen"),
  CONNECT_SOURCE("Connect source", SETUP, "The source was connected"),
  NAME_TABLES("Name source tables", SETUP, "The tables of the source were named"),
  PREPARE("Prepare environment", SETUP, "Preparation was started"),
  ACCEPT_WARNING("Accept warning", SETUP, "A warning of the preparation was accepted"),
  STOP_PREPARATION("Stop preparation", SETUP, "The preparation was asked to stop"),
  PREPARATION_SUCCEEDED("Preparation succeeded", SETUP, "The preparation succeeded"),
  PREPARATION_WAITS("Preparation waits", SETUP, "The preparation waits for a decision"),
  PREPARATION_STOPPED("Preparation stopped", SETUP, "The preparation stopped"),
  PREPARATION_FAILED("Preparation failed", SETUP, "The preparation failed"),
  CLOSE_PREPARATION(
      "Close interrupted preparation", SETUP, "A preparation that was cut off was closed"),
  APPLY_SETTINGS("Apply product settings", SETUP, "Product settings were applied"),
  FINISH_SETUP("Complete setup", SETUP, "Setup was completed"),
  ADD_MAPPING("Add table mapping", SETUP, "A table mapping was added"),
  CHANGE_MAPPING("Change table mapping", SETUP, "A table mapping was changed"),
  PRESERVE_DATA(
      "Preserve cloud data", SETUP, "Whether a table's cloud data is preserved was changed"),
  DELETE_MAPPING("Delete table mapping", SETUP, "A table mapping was deleted"),
  DELETE_MAPPINGS(
      "Delete mappings of extension", SETUP, "The table mappings of an extension were deleted"),
  RESTORE_MAPPINGS(
      "Restore default mappings", SETUP, "The table mappings of the product were restored"),
  UPDATE_PIPELINES("Update pipelines", SETUP, "The pipelines were updated"),
  SET_UP_SAMPLE("Set up the sample", SETUP, "The sample was set up"),

  SELECT_COMPANIES("Select companies", COMPANY, "Companies were selected"),
  SELECT_COMPANY("Select company", COMPANY, "A company was selected"),
  DESELECT_COMPANY("Deselect company", COMPANY, "A company was taken out of the selection"),
  CREATE_COMPANIES("Create companies", COMPANY, "Creation of companies was started"),
  RETRY_COMPANIES("Create companies again", COMPANY, "Creation of companies was started again"),
  CREATION_TAKEN_UP(
      "Creation of companies taken up", COMPANY, "Creation of companies was taken up"),
  COMPANIES_CREATED("Companies created", COMPANY, "The companies were created"),
  COMPANIES_FAILED("Companies not created", COMPANY, "Creating companies failed"),
  INITIALIZE_COMPANY(
      "Schedule company initialization", COMPANY, "Initialization of a company was scheduled"),
  COMPANY_INITIALIZED("Company initialized", COMPANY, "A company was initialized"),
  COMPANY_NOT_INITIALIZED("Company not initialized", COMPANY, "Initializing a company failed"),
  MARK_INITIALIZED("Mark company as initialized", COMPANY, "A company was marked as initialized"),
  MARK_NOT_INITIALIZED(
      "Mark company as not initialized", COMPANY, "A company was marked as not initialized"),
  FOLLOW_RENAMED("Follow renamed company", COMPANY, "The new name of a company was taken over"),
  FOLLOW_DELETED("Follow deleted company", COMPANY, "The deletion of a company was taken over"),

  RUN_UPGRADE("Run data upgrade", UPGRADE, "A data upgrade was started"),
  UPGRADE_BEGUN("Data upgrade begun", UPGRADE, "A data upgrade has begun"),
  UPGRADE_TAKEN_UP(
      "Data upgrade taken up", UPGRADE, "A server goes on with the data upgrade of another one"),
  UPGRADE_COMPLETED("Data upgrade completed", UPGRADE, "A data upgrade was completed"),
  UPGRADE_FAILED("Data upgrade failed", UPGRADE, "A data upgrade has failed"),
  COMPANY_UPGRADED("Company upgraded", UPGRADE, "A company was upgraded"),
  COMPANY_UPGRADE_FAILED("Company not upgraded", UPGRADE, "The data upgrade of a company failed"),
  DISMISS_UPGRADE_ERROR(
      "Dismiss upgrade error", UPGRADE, "An error of a data upgrade was dismissed"),
  IGNORE_TEST("Ignore validation test", UPGRADE, "A test of the validation was switched off"),
  HEED_TEST("Heed validation test", UPGRADE, "A test of the validation was switched on again"),
  RUN_VALIDATION(
      "Run all validation", UPGRADE, "Upgraded companies are compared with their source once more"),
  VALIDATION_COMPLETED(
      "Validation completed", UPGRADE, "A company was compared with its source once more"),
  VALIDATION_BROKE_OFF(
      "Validation broke off", UPGRADE, "Comparing a company with its source broke off"),
  LOOK_AT_BATCHES(
      "Look at unposted batches", UPGRADE, "The tenant was asked for batches that are not posted"),
  BEFORE_FORGOTTEN(
      "Before-image dropped",
      UPGRADE,
      "What a company was before its data upgrade was removed from the tenant"),
  RERUN_SNAPSHOT("Rerun detail snapshot", UPGRADE, "Detail snapshots were asked for once more"),
  SNAPSHOT_BEGUN("Detail snapshot begun", UPGRADE, "The detail snapshot of a company has begun"),
  SNAPSHOT_TAKEN_UP(
      "Detail snapshot taken up", UPGRADE, "A server goes on with the snapshot of another one"),
  SNAPSHOT_COMPLETED(
      "Detail snapshot completed", UPGRADE, "The detail snapshot of a company was completed"),
  SNAPSHOT_BROKE_OFF(
      "Detail snapshot broke off", UPGRADE, "A detail snapshot broke off and is tried again"),
  SNAPSHOT_FAILED("Detail snapshot failed", UPGRADE, "The detail snapshot of a company has failed"),
  CONFIGURE_ALL(
      "Configure all companies", COMPANY, "The configuration of all companies was changed"),
  CONFIGURE_COMPANY("Configure company", COMPANY, "The configuration of a company was changed"),
  SET_DIMENSIONS("Set all dimensions", COMPANY, "The dimensions of all companies were set"),
  RESET_CONFIGURATION(
      "Reset company configuration", COMPANY, "The configuration of companies was reset"),
  CHANGE_MIGRATION_SETTINGS(
      "Change migration settings", SETUP, "The settings of the migration were changed"),

  GET_KEY("Get runtime service key", RUNTIME, "The key of an integration runtime was shown"),
  RESET_KEY(
      "Reset runtime service key", RUNTIME, "The keys of an integration runtime were made anew"),
  REGISTER_NODE(
      "Register runtime node", RUNTIME, "A node has registered at an integration runtime"),
  REMOVE_NODE("Remove runtime node", RUNTIME, "A node was taken off its integration runtime"),
  ADD_FACTORY("Add data factory", RUNTIME, "A data factory was added"),
  CHANGE_FACTORY("Change data factory", RUNTIME, "A data factory was changed"),
  REMOVE_FACTORY("Remove data factory", RUNTIME, "A data factory was removed from the list"),
  CHECK_FACTORY("Check data factory", RUNTIME, "A data factory was asked whether it answers"),
  CREATE_RUNTIME("Create integration runtime", RUNTIME, "An integration runtime was created"),
  NODE_SILENT("Runtime node offline", RUNTIME, "A node of an integration runtime was not heard of"),

  CREATE_ENVIRONMENT("Create environment", ENVIRONMENT, "The environment was created"),
  CHANGE_ENVIRONMENT("Change environment", ENVIRONMENT, "The environment was changed"),
  DELETE_ENVIRONMENT("Delete environment", ENVIRONMENT, "The environment was deleted"),

  ABANDON("Abandon migration", COMPLETION, "The migration was abandoned"),
  COMPLETE("Complete migration", COMPLETION, "The migration was completed"),
  PAUSE("Pause migration", COMPLETION, "The migration was paused"),
  DISABLE("Disable replication", COMPLETION, "Replication was disabled"),
  TICK("Tick checklist item", COMPLETION, "An item of the checklist was ticked"),
  UNTICK("Untick checklist item", COMPLETION, "An item of the checklist was unticked"),
  RESET("Reset cloud data", COMPLETION, "A reset of the cloud data was started"),
  RESET_COMPLETED("Cloud data reset", COMPLETION, "The cloud data was reset"),
  RESET_FAILED("Cloud data not reset", COMPLETION, "The reset of the cloud data failed"),
  DISABLED_BY_UPGRADE(
      "Migration disabled by upgrade", COMPLETION, "An upgrade disabled the migration"),

  CREATE_USER("Create user", SECURITY, "A user was created"),
  CHANGE_USER("Change user", SECURITY, "A user was changed"),
  SET_PASSWORD("Set password of user", SECURITY, "The password of a user was set"),
  CHANGE_PASSWORD("Change own password", SECURITY, "A user has changed the own password"),
  GRANT_APPROVAL("Grant migration approval", SECURITY, "The migration was approved"),
  REVOKE_APPROVAL("Revoke migration approval", SECURITY, "The approval was revoked"),
  LOCK_SIGN_IN("Lock sign-in", SECURITY, "Sign-in was locked after wrong passwords"),
  LOCK_NODES("Lock node registration", SECURITY, "Nodes were locked out after wrong keys"),
  DENY_COMMAND("Deny command", SECURITY, "A command was denied for lack of a role"),
  CHECK_TRAIL("Check audit trail", SECURITY, "The audit trail was checked"),

  SCHEMA_DRIFT("Source schema changed", DRIFT, "Tables of the source have changed"),

  SUBSCRIBE("Subscribe to changes", SERVICE, "A webhook subscription was created"),
  CHANGE_SUBSCRIPTION(
      "Change subscription", SERVICE, "A webhook subscription was changed or renewed"),
  DELETE_SUBSCRIPTION("Delete subscription", SERVICE, "A webhook subscription was deleted"),
  SUBSCRIPTION_REFUSED(
      "Subscription refused", SERVICE, "A receiver refused notifications: its subscription ended"),
  SUBSCRIPTION_EXPIRED("Subscription expired", SERVICE, "A webhook subscription expired"),
  SERVER_STARTED("Server started", SERVICE, "A server was started");

  private static final Map<String, EntryKind> BY_COMMAND =
      Arrays.stream(values()).collect(Collectors.toMap(EntryKind::command, Function.identity()));

  private final String command;
  private final EntryCategory category;
  private final String sentence;

  /**
   * @param command as the trail stores it, never to be changed
   * @param sentence for people
   */
  EntryKind(String command, EntryCategory category, String sentence) {
    this.command = command;
    this.category = category;
    this.sentence = sentence;
  }

  static Optional<EntryKind> of(String command) {
    return Optional.ofNullable(BY_COMMAND.get(command));
  }

  /** Also of a command that is not known: of another version, or cut because of its length. */
  static EntryCategory categoryOf(String command) {
    return of(command).map(EntryKind::category).orElse(SERVICE);
  }

  public String command() {
    return command;
  }

  EntryCategory category() {
    return category;
  }

  String sentence() {
    return sentence;
  }
}

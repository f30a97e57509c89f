package org.cloudmigration.service.pipeline.datafactory;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an environment's things are called in a data factory. Hyphens are for the names of pipelines
 * alone there; an environment's name holds no underscore, so that no two names become one.
 *
 * @param environment its name: letters, digits, hyphens
 */
record FactoryNames(String environment) {

  private static final String PREFIX = "cmm_";

  /** Begins every name; those of an environment with a longer name may begin with it, too. */
  private String prefix() {
    return PREFIX + environment.replace('-', '_') + "_";
  }

  List<String> pipelines() {
    return List.of(copy(), copyStaged(), apply(), ask(), tell(), prepare());
  }

  List<String> datasets() {
    return List.of(sourceRows(), tenantTable(), preparedRows());
  }

  List<String> linkedServices() {
    return List.of(source(), tenant(), preparedSource());
  }

  /** Whether something belongs to a preparation alone, whose end removes it. */
  boolean isOfPreparation(String name) {
    return Stream.of(prepare(), preparedRows(), preparedSource()).anyMatch(name::equalsIgnoreCase);
  }

  /** Linked service of the source. */
  String source() {
    return prefix() + "source";
  }

  /** Linked service of the tenant. */
  String tenant() {
    return prefix() + "tenant";
  }

  /** Dataset: whatever a query reads in the source. */
  String sourceRows() {
    return prefix() + "source_rows";
  }

  /** Dataset: a table of the tenant. */
  String tenantTable() {
    return prefix() + "tenant_table";
  }

  /** Pipeline that copies what a query reads into a table of the tenant. */
  String copy() {
    return prefix() + "copy";
  }

  /** The same by way of a blob storage, compressed. */
  String copyStaged() {
    return prefix() + "copy_staged";
  }

  /** Pipeline that has the tenant bring in changes that were copied beside. */
  String apply() {
    return prefix() + "apply";
  }

  /** Pipeline that reads what is asked of the source. */
  String ask() {
    return prefix() + "ask";
  }

  /** Pipeline that carries statements out in the source. */
  String tell() {
    return prefix() + "tell";
  }

  /** Pipeline by which a preparation asks the source, and carries out statements there. */
  String prepare() {
    return prefix() + "prepare";
  }

  /** Dataset: whatever a query of a preparation reads. */
  String preparedRows() {
    return prefix() + "prepare_rows";
  }

  /** Linked service of the source that is prepared; runs may copy from another one meanwhile. */
  String preparedSource() {
    return prefix() + "prepare_source";
  }
}

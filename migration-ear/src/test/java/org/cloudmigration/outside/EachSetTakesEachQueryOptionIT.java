package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sets are found by asking, so that a new one is tested by itself. */
@ExtendWith(MigratedEnvironment.class)
class EachSetTakesEachQueryOptionIT {

  private static final int COMBINATIONS = 4;
  private static final int SEED = 5;

  @TestFactory
  Stream<DynamicNode> eachSet(OData api) {
    Metadata metadata = api.metadata();
    List<String> names = api.get("").expect(200).values("name");
    assertThat(names).containsExactlyInAnyOrderElementsOf(metadata.sets().keySet()).isNotEmpty();
    return names.stream()
        .map(name -> tests(name, ListUnderTest.read(api, metadata.set(name), name)));
  }

  /** Scripts for Business Central reach every set through any company. */
  @TestFactory
  Stream<DynamicNode> eachSetThroughACompany(OData api) {
    Metadata metadata = api.metadata();
    String company = "companies(" + api.first("id", "companies") + ")/";
    return metadata.set("companies").navigations().stream()
        .map(
            navigation ->
                dynamicTest(
                    navigation.name(),
                    () -> {
                      ListUnderTest list =
                          ListUnderTest.read(
                              api, metadata.set(navigation.target()), company + navigation.name());
                      assertThat(list.rows()).isEqualTo(api.list(navigation.target()));
                      list.isReadByKey();
                    }));
  }

  private static DynamicNode tests(String name, ListUnderTest list) {
    return dynamicContainer(
        name,
        Stream.of(
            dynamicTest("is filtered", () -> filters(list)),
            dynamicTest("is ordered", list::isOrderedByEachProperty),
            dynamicTest("comes in pages", list::comesInPages),
            dynamicTest("is cut by top and skip", list::isCutByTopAndSkip),
            dynamicTest("shows what is selected", list::showsOnlyWhatIsSelected),
            dynamicTest("expands", list::expandsEachNavigation),
            dynamicTest("is read by key", list::isReadByKey)));
  }

  private static void filters(ListUnderTest list) {
    List<Criterion> known = list.someConditions();
    Random random = new Random(SEED);
    for (int i = 0; i < COMBINATIONS; i++) {
      Criterion combined = combined(known, random, 3);
      assertThat(list.finds(combined, "")).isTrue();
      list.counts(combined);
    }
  }

  private static Criterion combined(List<Criterion> known, Random random, int depth) {
    if (depth == 0) {
      return known.get(random.nextInt(known.size()));
    }
    Criterion left = combined(known, random, depth - 1);
    return switch (random.nextInt(4)) {
      case 0 -> left.not();
      case 1 -> left.and(combined(known, random, depth - 1));
      case 2 -> left.or(combined(known, random, depth - 1)).bracketed();
      default -> left.or(combined(known, random, depth - 1));
    };
  }
}

package org.cloudmigration.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.cloudmigration.domain.operation.EntryCategory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A command without a kind would be found by no filter, and read as it stands in the code. */
class EveryCommandHasItsKindTest {

  private static final Path SOURCES = Path.of("src/main/java");

  private static final Set<String> COMMANDS = new TreeSet<>();
  private static final List<String> NOT_UNDERSTOOD = new ArrayList<>();

  @BeforeAll
  static void readSources() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.walk(SOURCES);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      var task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
      for (CompilationUnitTree unit : task.parse()) {
        new Names(unit).scan(unit, null);
      }
    }
  }

  @Test
  void everyNameIsThatOfAKind() {
    assertThat(NOT_UNDERSTOOD)
        .as("give commands.run a literal, or a parameter that gets one")
        .isEmpty();
    assertThat(COMMANDS).hasSizeGreaterThan(25).allMatch(name -> EntryKind.of(name).isPresent());
  }

  @Test
  void theColumnHoldsEveryNameAndEveryCategoryHasAKind() {
    assertThat(EntryKind.values())
        .allMatch(kind -> kind.command().length() <= 100)
        .extracting(EntryKind::category)
        .contains(EntryCategory.values());
    assertThat(EntryKind.values()).extracting(EntryKind::command).doesNotHaveDuplicates();
  }

  @Test
  void whatNoKindKnowsIsTheServicesAndReadAsItStands() {
    assertThat(EntryKind.of("Dance")).isEmpty();
    assertThat(EntryKind.categoryOf("Dance")).isEqualTo(EntryCategory.SERVICE);
  }

  /** Finds the names that one file gives to {@code commands.run} and to new events. */
  private static final class Names extends TreeScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private MethodTree method;

    Names(CompilationUnitTree unit) {
      this.unit = unit;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
      MethodTree outer = method;
      method = tree;
      super.visitMethod(tree, nothing);
      method = outer;
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      if (call.getMethodSelect().toString().equals("commands.run")) {
        note(call.getArguments().get(1));
      }
      return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
      boolean copies = unit.getPackageName().toString().endsWith(".operation");
      if (made.getIdentifier().toString().equals("AuditEvent") && !copies) {
        note(made.getArguments().get(3));
      }
      return super.visitNewClass(made, nothing);
    }

    private void note(ExpressionTree name) {
      switch (name) {
        case LiteralTree literal -> COMMANDS.add((String) literal.getValue());
        case ConditionalExpressionTree choice -> {
          note(choice.getTrueExpression());
          note(choice.getFalseExpression());
        }
        case IdentifierTree variable ->
            constant(variable.getName().toString())
                .ifPresentOrElse(this::note, () -> noteArguments(variable.getName().toString()));
        case MethodInvocationTree kind when kind.toString().startsWith("EntryKind.") -> {}
        default -> NOT_UNDERSTOOD.add(name + " in " + unit.getSourceFile().getName());
      }
    }

    private Optional<ExpressionTree> constant(String name) {
      return unit.getTypeDecls().stream()
          .filter(ClassTree.class::isInstance)
          .flatMap(type -> ((ClassTree) type).getMembers().stream())
          .filter(VariableTree.class::isInstance)
          .map(VariableTree.class::cast)
          .filter(field -> field.getName().contentEquals(name))
          .map(VariableTree::getInitializer)
          .findFirst();
    }

    /** Whatever the file's other methods give for this parameter of the method. */
    private void noteArguments(String parameter) {
      int place =
          method.getParameters().stream()
              .map(VariableTree::getName)
              .map(Object::toString)
              .toList()
              .indexOf(parameter);
      if (place < 0) {
        NOT_UNDERSTOOD.add(parameter + " in " + unit.getSourceFile().getName());
        return;
      }
      String callee = method.getName().toString();
      MethodTree outer = method;
      for (Tree type : unit.getTypeDecls()) {
        if (type instanceof ClassTree declared) {
          declared.getMembers().stream()
              .filter(MethodTree.class::isInstance)
              .map(MethodTree.class::cast)
              .forEach(caller -> noteCalls(caller, callee, place));
        }
      }
      method = outer;
    }

    private void noteCalls(MethodTree caller, String callee, int place) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
          if (call.getMethodSelect() instanceof IdentifierTree
              && call.getMethodSelect().toString().equals(callee)
              && call.getArguments().size() > place) {
            method = caller;
            note(call.getArguments().get(place));
          }
          return super.visitMethodInvocation(call, nothing);
        }
      }.scan(caller, null);
    }
  }
}

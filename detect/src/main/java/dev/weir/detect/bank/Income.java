package dev.weir.detect.bank;

import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.WholeValue;

/** Incomes: known by the header only. */
public final class Income {
    private Income() {}

    public static Kind kind() {
        return Kind.of("finance.income")
                .headers("income,salary,annual salary,wage,wages,base pay,gross pay,net pay,gehalt,einkommen,lohn,"
                        + "salaire,revenu,sueldo,ingresos,salario,stipendio,compensation,earnings,household income")
                .whole(0, Shape.ANY, 1, 24, (value, shape) -> shape.digits() > 0 ? WholeValue.SHAPED : WholeValue.NO)
                .build();
    }
}

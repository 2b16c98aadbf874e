package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.luhnSum;
import static dev.weir.detect.id.Checks.rising;
import static dev.weir.detect.id.Checks.sum;

import java.util.List;

/** Identifiers of South America. */
final class SouthAmerica {
    private SouthAmerica() {}

    static List<Scheme> schemes() {
        return List.of(
                Scheme.of("id.br.cpf", "BR", "Receita Federal: two digits, modulo 11")
                        .own("999.999.999-99")
                        .plain("99999999999,999999999-99")
                        .check(0.01, code -> brazil(code, 9) && brazil(code, 10))
                        .words("cpf,cadastro de pessoas fisicas,cpf numero")
                        .build(),
                Scheme.of("id.br.cnpj", "BR", "Receita Federal: two digits, modulo 11, weights 2 to 9")
                        .own("99.999.999/9999-99")
                        .plain("99999999999999")
                        .check(0.01, code -> cnpj(code, 12) && cnpj(code, 13))
                        .words("cnpj")
                        .build(),
                Scheme.of("id.br.pis", "BR", "Caixa: NIS, PIS, PASEP, modulo 11")
                        .own("999.99999.99-9")
                        .plain("99999999999")
                        .check(
                                0.1,
                                code -> tenIsZero(11 - sum(code, 0, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11)
                                        == code.value(10))
                        .words("pis,pasep,nis,nit,pis pasep")
                        .build(),
                Scheme.of("id.br.voter", "BR", "TSE resolution 21.538: título eleitoral")
                        .plain("999999999999,9999 9999 9999")
                        .check(0.003, SouthAmerica::voter)
                        .words("titulo de eleitor,titulo eleitoral,titulo eleitor")
                        .build(),
                Scheme.of("id.br.sus", "BR", "DATASUS: Cartão Nacional de Saúde, weights 15 to 1, modulo 11")
                        .plain("999999999999999,999 9999 9999 9999")
                        .check(0.05, code -> "12789".indexOf(code.at(0)) >= 0 && rising(code, 0, 15, 1) % 11 == 0)
                        .words("cns,cartao sus,cartao nacional de saude,sus")
                        .build(),
                Scheme.of("id.br.cnh", "BR", "DENATRAN: driving licence, two digits, modulo 11")
                        .plain("99999999999")
                        .check(0.01, SouthAmerica::driver)
                        .words("cnh,carteira de habilitacao,habilitacao,carteira de motorista")
                        .build(),
                Scheme.of("id.br.rg", "BR", "State registers: identity card; no national check")
                        .plain("99.999.999-X,99999999X,9.999.999")
                        .words("rg,registro geral,carteira de identidade")
                        .build(),
                Scheme.of("id.ar.cuit", "AR", "AFIP: CUIT and CUIL, weights 5 4 3 2 7 6 5 4 3 2")
                        .own("99-99999999-9")
                        .plain("99999999999")
                        .check(0.02, SouthAmerica::cuit)
                        .words("cuit,cuil,clave unica de identificacion")
                        .build(),
                Scheme.of("id.ar.dni", "AR", "RENAPER: seven or eight digits, no check")
                        .plain("99.999.999,99999999,9.999.999")
                        .words("dni,documento nacional de identidad")
                        .build(),
                Scheme.of("finance.ar.cbu", "AR", "BCRA: two digits, weights 3 1 7 9")
                        .plain("9999999999999999999999")
                        .check(0.01, SouthAmerica::cbu)
                        .words("cbu,clave bancaria uniforme")
                        .build(),
                Scheme.of("id.cl.rut", "CL", "Registro Civil: modulo 11, K for ten")
                        .own("99.999.999-X,9.999.999-X")
                        .telling("99999999-A,9999999-A")
                        .plain("99999999-9,9999999-9,99999999X")
                        .check(0.09, SouthAmerica::rut)
                        .words("rut,run,rol unico tributario,rol unico nacional")
                        .build(),
                Scheme.of("id.co.nit", "CO", "DIAN: primes 3 to 71, modulo 11")
                        .own("999.999.999-9")
                        .plain("999999999-9,9999999999")
                        .check(0.09, SouthAmerica::nit)
                        .words("nit,numero de identificacion tributaria")
                        .build(),
                Scheme.of("id.co.cedula", "CO", "Registraduría: six to ten digits, no check")
                        .plain("99999999,9999999999,9.999.999.999,99.999.999")
                        .words("cedula de ciudadania,cedula,cc")
                        .build(),
                Scheme.of("id.pe.dni", "PE", "RENIEC: eight digits, weights 3 2 7 6 5 4 3 2")
                        .plain("99999999,99999999-9,99999999-A")
                        .words("dni,documento nacional de identidad")
                        .build(),
                Scheme.of("id.pe.ruc", "PE", "SUNAT: weights 5 4 3 2 7 6 5 4 3 2")
                        .plain("99999999999")
                        .check(
                                0.01,
                                code -> (code.number(0, 2) == 10
                                                || code.number(0, 2) == 15
                                                || code.number(0, 2) == 16
                                                || code.number(0, 2) == 17
                                                || code.number(0, 2) == 20)
                                        && (11 - sum(code, 0, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 10
                                                == code.value(10))
                        .words("ruc,registro unico de contribuyentes")
                        .build(),
                Scheme.of("id.uy.ci", "UY", "DNIC: weights 2 9 8 7 6 3 4, modulo 10")
                        .own("9.999.999-9")
                        .plain("99999999,9999999-9")
                        .check(0.1, code -> (sum(code, 0, 2, 9, 8, 7, 6, 3, 4) + code.value(7)) % 10 == 0)
                        .words("cedula de identidad,ci,cedula")
                        .build(),
                Scheme.of("id.ec.ci", "EC", "Registro Civil: province, Luhn")
                        .plain("9999999999,999999999-9")
                        .check(
                                0.015,
                                code -> ((code.number(0, 2) >= 1 && code.number(0, 2) <= 24) || code.number(0, 2) == 30)
                                        && code.value(2) < 6
                                        && luhnSum(code, 0, 10, false) % 10 == 0)
                        .words("cedula de identidad,cedula,ci,cedula de ciudadania")
                        .build(),
                Scheme.of("id.ve.rif", "VE", "SENIAT: letter and nine digits, modulo 11")
                        .telling("A-99999999-9,A-999999999")
                        .plain("A999999999")
                        .check(0.02, SouthAmerica::rif)
                        .words("rif,registro de informacion fiscal")
                        .build(),
                Scheme.of("id.ve.ci", "VE", "SAIME: V or E and up to eight digits; no check")
                        .plain("A-99999999,A-99.999.999,A-9999999,A99999999")
                        .check(1, code -> code.at(0) == 'V' || code.at(0) == 'E')
                        .words("cedula de identidad,ci,cedula")
                        .build(),
                Scheme.of("id.py.ruc", "PY", "SET: weights rising from 2, modulo 11")
                        .plain("9999999-9,99999999-9,999999-9")
                        .check(0.09, code -> {
                            int check = 11 - rising(code, 0, code.length() - 1, 2) % 11;
                            return (check > 9 ? 0 : check) == code.value(code.length() - 1);
                        })
                        .words("ruc")
                        .build(),
                Scheme.of("id.bo.ci", "BO", "SEGIP: five to eight digits and the department; no check")
                        .plain("9999999 AA,9999999,99999999")
                        .words("cedula de identidad,ci,carnet de identidad")
                        .build());
    }

    private static int tenIsZero(int value) {
        return value > 9 ? 0 : value;
    }

    /** The digit at a position: weights rise from 2 leftwards. */
    private static boolean brazil(Code code, int position) {
        return tenIsZero(11 - rising(code, 0, position, 2) % 11) == code.value(position);
    }

    private static boolean cnpj(Code code, int position) {
        int sum = 0;
        for (int i = position - 1, weight = 2; i >= 0; i--, weight = weight == 9 ? 2 : weight + 1) {
            sum += code.value(i) * weight;
        }
        return tenIsZero(11 - sum % 11) == code.value(position);
    }

    private static boolean voter(Code code) {
        long state = code.number(8, 10);
        int first = sum(code, 0, 2, 3, 4, 5, 6, 7, 8, 9) % 11 % 10;
        int second = (sum(code, 8, 7, 8) + first * 9) % 11 % 10;
        return state >= 1 && state <= 28 && first == code.value(10) && second == code.value(11);
    }

    private static boolean driver(Code code) {
        int first = sum(code, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11;
        int less = first >= 10 ? 2 : 0;
        int second = sum(code, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9) % 11 - less;
        second = second < 0 ? second + 11 : second;
        return tenIsZero(first) == code.value(9) && tenIsZero(second) == code.value(10);
    }

    private static boolean cuit(Code code) {
        int type = (int) code.number(0, 2);
        boolean issued =
                (type >= 20 && type <= 27 && type != 21 && type != 22) || type == 30 || type == 33 || type == 34;
        int check = 11 - sum(code, 0, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return issued && (check == 11 ? 0 : check == 10 ? 9 : check) == code.value(10);
    }

    private static boolean cbu(Code code) {
        int first = (10 - sum(code, 0, 7, 1, 3, 9, 7, 1, 3) % 10) % 10;
        int second = (10 - sum(code, 8, 3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3) % 10) % 10;
        return first == code.value(7) && second == code.value(21);
    }

    private static boolean rut(Code code) {
        int last = code.length() - 1;
        int sum = 0;
        for (int i = last - 1, weight = 2; i >= 0; i--, weight = weight == 7 ? 2 : weight + 1) {
            sum += code.value(i) * weight;
        }
        int check = 11 - sum % 11;
        return code.at(last) == (check == 11 ? '0' : check == 10 ? 'K' : (char) ('0' + check));
    }

    private static boolean nit(Code code) {
        int[] primes = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};
        int last = code.length() - 1;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            sum += code.value(last - 1 - i) * primes[i];
        }
        int rest = sum % 11;
        return (rest > 1 ? 11 - rest : rest) == code.value(last);
    }

    private static boolean rif(Code code) {
        int type = "VEJPG".indexOf(code.at(0));
        int company = type < 0 ? -1 : new int[] {4, 8, 12, 16, 20}[type];
        int check = (11 - (company + sum(code, 1, 3, 2, 7, 6, 5, 4, 3, 2)) % 11) % 11;
        return company > 0 && tenIsZero(check) == code.value(9);
    }
}

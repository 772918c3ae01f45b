namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>Python's own words. Soft keywords (match, case, type) are not here: only their place makes them keywords.</summary>
internal static class PythonWords
{
    public static readonly WordTable Table = WordTable.Of(
        (TokenKind.Keyword, """
            and as assert async await break class continue def del elif else except finally for from global if import in is
            lambda nonlocal not or pass raise return try while with yield
            """),
        (TokenKind.Constant, "False None True"),
        (TokenKind.Builtin, "self cls Ellipsis NotImplemented"),
        (TokenKind.Builtin, """
            __import__ abs aiter all anext any bin bool bytearray breakpoint bytes callable chr classmethod compile complex
            delattr dict dir divmod enumerate eval filter float format frozenset getattr globals hasattr hash hex id input
            int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print
            property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip
            """),
        (TokenKind.Builtin, """
            ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError
            BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
            ConnectionResetError DeprecationWarning EOFError EncodingWarning EnvironmentError Exception ExceptionGroup
            FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError
            ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt
            LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError
            OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError
            RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration
            SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError
            UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError
            Warning ZeroDivisionError
            """));

    /// <summary>The special methods, which keep the colour of a definition wherever they are called.</summary>
    public static readonly WordTable Methods = WordTable.Of(
        (TokenKind.Function, """
            __abs__ __add__ __aenter__ __aexit__ __aiter__ __and__ __anext__ __await__ __bool__ __bytes__ __call__
            __complex__ __contains__ __del__ __delattr__ __delete__ __delitem__ __dir__ __divmod__ __enter__ __eq__
            __exit__ __float__ __floordiv__ __format__ __ge__ __get__ __getattr__ __getattribute__ __getitem__ __gt__
            __hash__ __iadd__ __iand__ __ifloordiv__ __ilshift__ __imatmul__ __imod__ __imul__ __index__ __init__
            __init_subclass__ __instancecheck__ __int__ __invert__ __ior__ __ipow__ __irshift__ __isub__ __iter__
            __itruediv__ __ixor__ __le__ __len__ __length_hint__ __lshift__ __lt__ __matmul__ __missing__ __mod__ __mul__
            __ne__ __neg__ __new__ __next__ __or__ __pos__ __post_init__ __pow__ __prepare__ __radd__ __rand__ __rdivmod__
            __repr__ __reversed__ __rfloordiv__ __rlshift__ __rmatmul__ __rmod__ __rmul__ __ror__ __round__ __rpow__
            __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __set__ __set_name__ __setattr__ __setitem__ __str__
            __sub__ __subclasscheck__ __truediv__ __xor__
            """));
}
